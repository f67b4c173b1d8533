// Shop is the example application: small enough to read in a minute, and able to fail in the ways that real applications do.
package main

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"
)

// Set by the linker (-ldflags "-X main.version=1.2.3"); the environment variable VERSION wins.
var version = "dev"

const (
	exitBadConfiguration = 2
	exitCrash            = 3
	exitNoDatabase       = 4
	// Below the chart's terminationGracePeriodSeconds, so that open requests end before the kubelet kills the process.
	shutdownGrace = 5 * time.Second
	// Applications that give up on their database this soon are restarted until it is there.
	databasePatience = time.Second
)

func main() {
	log := slog.New(slog.NewJSONHandler(os.Stdout, nil))
	config, err := readConfig(os.Getenv)
	if err != nil {
		log.Error("cannot start: the configuration is wrong", "error", err.Error())
		os.Exit(exitBadConfiguration)
	}
	if config.database != "" {
		connection, err := net.DialTimeout("tcp", config.database, databasePatience)
		if err != nil {
			log.Error("cannot start: the database does not answer", "error", err.Error())
			os.Exit(exitNoDatabase)
		}
		_ = connection.Close()
	}
	stop, cancel := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer cancel()
	listener, err := net.Listen("tcp", config.address)
	if err != nil {
		log.Error("cannot start: the address cannot be used", "error", err.Error())
		os.Exit(exitBadConfiguration)
	}
	if err := run(stop, listener, config, log.With("version", config.version)); err != nil {
		log.Error("stopped by an error", "error", err.Error())
		os.Exit(1)
	}
}

// run serves until stop is done and then lets open requests finish.
func run(stop context.Context, listener net.Listener, config config, log *slog.Logger) error {
	shop := newShop(config, log)
	memory := hold(config.memoryBytes)
	defer runtime.KeepAlive(memory)
	server := &http.Server{Handler: shop.routes(), ReadHeaderTimeout: 5 * time.Second}
	log.Info("listening", "address", listener.Addr().String())
	if config.crashes {
		time.AfterFunc(config.crashAfter, func() {
			log.Error("crashing because CRASH_AFTER says so", "after", config.crashAfter.String())
			os.Exit(exitCrash)
		})
	}

	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	select {
	case err := <-served:
		return err
	case <-stop.Done():
	}
	log.Info("shutting down")
	shop.draining.Store(true)
	grace, cancel := context.WithTimeout(context.Background(), shutdownGrace)
	defer cancel()
	if err := server.Shutdown(grace); err != nil {
		return err
	}
	log.Info("stopped")
	return nil
}

// hold takes memory that the kernel has to back: a page counts once it has been written to.
func hold(bytes int) []byte {
	memory := make([]byte, bytes)
	for page := 0; page < bytes; page += os.Getpagesize() {
		memory[page] = 1
	}
	return memory
}
