package main

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func environment(values map[string]string) func(string) string {
	return func(name string) string { return values[name] }
}

func TestRoutesAnswerAsTheEnvironmentSays(t *testing.T) {
	tests := []struct {
		name   string
		env    map[string]string
		path   string
		status int
		holds  string
	}{
		{"the front page names its version", map[string]string{"VERSION": "1.2.3"}, "/", 200, `"version":"1.2.3"`},
		{"every request fails", map[string]string{"FAIL_PERCENT": "100"}, "/", 500, "out of order"},
		{"no request fails", map[string]string{"FAIL_PERCENT": "0"}, "/", 200, "open"},
		{"a failing shop is still alive", map[string]string{"FAIL_PERCENT": "100"}, "/health", 200, "alive"},
		{"ready", nil, "/ready", 200, "ready"},
		{"unready", map[string]string{"UNREADY": "true"}, "/ready", 503, "UNREADY"},
		{"warming up", map[string]string{"READY_AFTER": "1h"}, "/ready", 503, "READY_AFTER"},
		{"warm", map[string]string{"READY_AFTER": "0s"}, "/ready", 200, "ready"},
		{"an unready shop is still alive", map[string]string{"UNREADY": "true"}, "/health", 200, "alive"},
		{"metrics escape the version", map[string]string{"VERSION": `a"b`}, "/metrics", 200, `shop_build_info{version="a\"b"} 1`},
		{"no other page", nil, "/admin", 404, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			config, err := readConfig(environment(test.env))
			if err != nil {
				t.Fatal(err)
			}
			answer := httptest.NewRecorder()
			newShop(config, slog.New(slog.NewJSONHandler(io.Discard, nil))).routes().ServeHTTP(answer, httptest.NewRequest("GET", test.path, nil))
			if answer.Code != test.status || !strings.Contains(answer.Body.String(), test.holds) {
				t.Errorf("got %d %q", answer.Code, answer.Body.String())
			}
		})
	}
}

func TestMetricsCountRequestsByCode(t *testing.T) {
	m := newMetrics("1")
	m.observe(200, 10*time.Millisecond)
	m.observe(500, 2*time.Second)
	for _, line := range []string{
		`shop_requests_total{code="200",version="1"} 1`,
		`shop_requests_total{code="500",version="1"} 1`,
		`shop_request_seconds_bucket{le="0.025",version="1"} 1`,
		`shop_request_seconds_bucket{le="5",version="1"} 2`,
		`shop_request_seconds_count{version="1"} 2`,
	} {
		if !strings.Contains(m.text(), line+"\n") {
			t.Errorf("no line %s in\n%s", line, m.text())
		}
	}
}

func TestConfigurationMistakesAreNamed(t *testing.T) {
	for name, value := range map[string]string{"FAIL_PERCENT": "101", "SLOW_MS": "-1", "CRASH_AFTER": "soon", "UNREADY": "perhaps", "READY_AFTER": "-1s", "MEMORY_MB": "much", "DATABASE": "db"} {
		if _, err := readConfig(environment(map[string]string{name: value})); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s=%s: %v", name, value, err)
		}
	}
}

func TestAnOpenRequestIsAnsweredDuringShutdown(t *testing.T) {
	config, err := readConfig(environment(map[string]string{"SLOW_MS": "300"}))
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	base := "http://" + listener.Addr().String()
	stop, cancel := context.WithCancel(context.Background())
	stopped := make(chan error, 1)
	go func() { stopped <- run(stop, listener, config, slog.New(slog.NewJSONHandler(io.Discard, nil))) }()
	status := make(chan int, 1)
	go func() {
		code, _ := get(base + "/")
		status <- code
	}()
	for {
		if _, body := get(base + "/metrics"); strings.Contains(body, `shop_requests_in_flight{version="dev"} 1`) {
			break
		}
	}
	cancel()
	if code := <-status; code != 200 {
		t.Errorf("the open request got %d", code)
	}
	if err := <-stopped; err != nil {
		t.Errorf("the shop stopped by an error: %v", err)
	}
}

// get gives status 0 when there is no answer.
func get(url string) (int, string) {
	answer, err := http.Get(url)
	if err != nil {
		return 0, err.Error()
	}
	defer answer.Body.Close()
	body, _ := io.ReadAll(answer.Body)
	return answer.StatusCode, string(body)
}
