package main

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Upper bounds in seconds.
var buckets = []float64{0.005, 0.025, 0.1, 0.5, 1, 5}

// metrics counts requests to / and shows them in Prometheus' text format
// (https://prometheus.io/docs/instrumenting/exposition_formats/).
type metrics struct {
	version  string
	inFlight atomic.Int64
	mutex    sync.Mutex
	codes    map[int]uint64
	// One counter a bucket, each cumulative as the format wants it.
	within  []uint64
	seconds float64
	count   uint64
}

func newMetrics(version string) *metrics {
	// 200 and 500 exist from the start: a rate over a series that appears late misses its first increase.
	return &metrics{version: version, codes: map[int]uint64{200: 0, 500: 0}, within: make([]uint64, len(buckets))}
}

func (m *metrics) observe(status int, took time.Duration) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.codes[status]++
	m.count++
	m.seconds += took.Seconds()
	for i, bound := range buckets {
		if took.Seconds() <= bound {
			m.within[i]++
		}
	}
}

func (m *metrics) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	_, _ = w.Write([]byte(m.text()))
}

func (m *metrics) text() string {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	version := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(m.version)
	var out strings.Builder
	fmt.Fprintf(&out, "# HELP shop_build_info The version that runs.\n# TYPE shop_build_info gauge\n")
	fmt.Fprintf(&out, "shop_build_info{version=\"%s\"} 1\n", version)
	fmt.Fprintf(&out, "# HELP shop_requests_in_flight Requests to / that are being answered.\n# TYPE shop_requests_in_flight gauge\n")
	fmt.Fprintf(&out, "shop_requests_in_flight{version=\"%s\"} %d\n", version, m.inFlight.Load())
	fmt.Fprintf(&out, "# HELP shop_requests_total Requests to /, by status code.\n# TYPE shop_requests_total counter\n")
	codes := make([]int, 0, len(m.codes))
	for code := range m.codes {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	for _, code := range codes {
		fmt.Fprintf(&out, "shop_requests_total{code=\"%d\",version=\"%s\"} %d\n", code, version, m.codes[code])
	}
	fmt.Fprintf(&out, "# HELP shop_request_seconds Time to answer a request to /.\n# TYPE shop_request_seconds histogram\n")
	for i, bound := range buckets {
		le := strconv.FormatFloat(bound, 'g', -1, 64)
		fmt.Fprintf(&out, "shop_request_seconds_bucket{le=\"%s\",version=\"%s\"} %d\n", le, version, m.within[i])
	}
	fmt.Fprintf(&out, "shop_request_seconds_bucket{le=\"+Inf\",version=\"%s\"} %d\n", version, m.count)
	fmt.Fprintf(&out, "shop_request_seconds_sum{version=\"%s\"} %g\n", version, m.seconds)
	fmt.Fprintf(&out, "shop_request_seconds_count{version=\"%s\"} %d\n", version, m.count)
	return out.String()
}
