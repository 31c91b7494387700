// Package rand stands for math/rand/v2, where Go has not got it yet.
package rand

import "math/rand"

func Float64() float64      { return rand.Float64() }
func Int64N(n int64) int64  { return rand.Int63n(n) }
