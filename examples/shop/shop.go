package main

import (
	"encoding/json"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"sync/atomic"
	"time"
)

type shop struct {
	config   config
	log      *slog.Logger
	metrics  *metrics
	started  time.Time
	draining atomic.Bool
}

func newShop(config config, log *slog.Logger) *shop {
	return &shop{config: config, log: log, metrics: newMetrics(config.version), started: time.Now()}
}

func (s *shop) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.home)
	mux.HandleFunc("GET /health", s.health)
	mux.HandleFunc("GET /ready", s.ready)
	mux.Handle("GET /metrics", s.metrics)
	return mux
}

func (s *shop) home(w http.ResponseWriter, r *http.Request) {
	started := time.Now()
	s.metrics.inFlight.Add(1)
	defer s.metrics.inFlight.Add(-1)
	if s.config.slow > 0 {
		select {
		case <-time.After(s.config.slow):
		case <-r.Context().Done():
			return
		}
	}
	status := http.StatusOK
	body := map[string]string{"shop": "open", "version": s.config.version}
	if rand.IntN(100) < s.config.failPercent {
		status = http.StatusInternalServerError
		body = map[string]string{"shop": "out of order", "version": s.config.version}
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
	took := time.Since(started)
	s.metrics.observe(status, took)
	s.log.Info("request", "path", r.URL.Path, "status", status, "ms", took.Milliseconds())
}

// health says whether the process is worth keeping: nothing that a restart cannot mend belongs here.
func (s *shop) health(w http.ResponseWriter, _ *http.Request) {
	_, _ = w.Write([]byte("alive\n"))
}

// ready says whether this pod should get traffic now.
func (s *shop) ready(w http.ResponseWriter, _ *http.Request) {
	switch {
	case s.draining.Load():
		http.Error(w, "not ready: shutting down", http.StatusServiceUnavailable)
	case s.config.unready:
		http.Error(w, "not ready: UNREADY is set", http.StatusServiceUnavailable)
	case time.Since(s.started) < s.config.readyAfter:
		http.Error(w, "not ready: warming up for READY_AFTER", http.StatusServiceUnavailable)
	default:
		_, _ = w.Write([]byte("ready\n"))
	}
}
