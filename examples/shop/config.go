package main

import (
	"fmt"
	"net"
	"strconv"
	"time"
)

// config is everything the environment can change.
type config struct {
	address string
	version string
	// How many of 100 requests to / answer 500.
	failPercent int
	// How long every request to / takes at least.
	slow time.Duration
	// The process exits this long after its start, if it crashes at all: zero is a crash at once.
	crashes    bool
	crashAfter time.Duration
	// /ready answers 503 for ever.
	unready bool
	// /ready answers 503 until this long after the start.
	readyAfter time.Duration
	// Memory that the process holds from its start.
	memoryBytes int
	// host:port that must accept connections when the process starts, as a database does; empty for none.
	database string
}

// readConfig reads ADDRESS, VERSION, FAIL_PERCENT, SLOW_MS, CRASH_AFTER (a Go duration such as 5s), UNREADY (a boolean),
// READY_AFTER (a duration), MEMORY_MB and DATABASE (host:port).
// A value that makes no sense is an error: an application that ignores its configuration hides the mistake.
func readConfig(getenv func(string) string) (config, error) {
	result := config{address: ":8080", version: version}
	if value := getenv("ADDRESS"); value != "" {
		result.address = value
	}
	if value := getenv("VERSION"); value != "" {
		result.version = value
	}
	if value := getenv("FAIL_PERCENT"); value != "" {
		percent, err := strconv.Atoi(value)
		if err != nil || percent < 0 || percent > 100 {
			return config{}, fmt.Errorf("FAIL_PERCENT is %q, not a whole number from 0 to 100", value)
		}
		result.failPercent = percent
	}
	if value := getenv("SLOW_MS"); value != "" {
		milliseconds, err := strconv.Atoi(value)
		if err != nil || milliseconds < 0 {
			return config{}, fmt.Errorf("SLOW_MS is %q, not a number of milliseconds", value)
		}
		result.slow = time.Duration(milliseconds) * time.Millisecond
	}
	if value := getenv("CRASH_AFTER"); value != "" {
		after, err := time.ParseDuration(value)
		if err != nil || after < 0 {
			return config{}, fmt.Errorf("CRASH_AFTER is %q, not a duration such as 5s", value)
		}
		result.crashes, result.crashAfter = true, after
	}
	if value := getenv("UNREADY"); value != "" {
		unready, err := strconv.ParseBool(value)
		if err != nil {
			return config{}, fmt.Errorf("UNREADY is %q, not true or false", value)
		}
		result.unready = unready
	}
	if value := getenv("READY_AFTER"); value != "" {
		after, err := time.ParseDuration(value)
		if err != nil || after < 0 {
			return config{}, fmt.Errorf("READY_AFTER is %q, not a duration such as 5s", value)
		}
		result.readyAfter = after
	}
	if value := getenv("MEMORY_MB"); value != "" {
		megabytes, err := strconv.Atoi(value)
		if err != nil || megabytes < 0 {
			return config{}, fmt.Errorf("MEMORY_MB is %q, not a number of megabytes", value)
		}
		result.memoryBytes = megabytes << 20
	}
	if value := getenv("DATABASE"); value != "" {
		if _, _, err := net.SplitHostPort(value); err != nil {
			return config{}, fmt.Errorf("DATABASE is %q, not host:port", value)
		}
		result.database = value
	}
	return result, nil
}
