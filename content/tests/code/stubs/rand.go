// Package rand replaces math/rand/v2 in Go versions without it.
package rand

import "math/rand"

func Float64() float64      { return rand.Float64() }
func Int64N(n int64) int64  { return rand.Int63n(n) }
