// Package clock replaces time: it records each pause and continues without waiting.
package clock

import "time"

type (
	Duration = time.Duration
	Time     = time.Time
	Timer    = time.Timer
)

const (
	Millisecond = time.Millisecond
	Second      = time.Second
	Minute      = time.Minute
)

var (
	ahead  Duration
	Sleeps []float64
)

func Sleep(d Duration) {
	if d > 0 {
		ahead += d
	}
	Sleeps = append(Sleeps, d.Seconds())
}

func NewTimer(d Duration) *Timer {
	Sleep(d)
	return time.NewTimer(0)
}

func Now() Time                       { return time.Now().Add(ahead) }
func Until(t Time) Duration           { return t.Sub(Now()) }
func Unix(seconds, nanos int64) Time  { return time.Unix(seconds, nanos) }
