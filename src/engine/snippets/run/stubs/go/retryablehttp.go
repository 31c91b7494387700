// Package retryablehttp has the parts of hashicorp/go-retryablehttp 0.7 that the code uses, and does with them what that does.
package retryablehttp

import (
	"context"
	"io"
	"net/http"
	"time"
)

type Request struct{ *http.Request }

func NewRequest(method, url string, _ any) (*Request, error) {
	req, err := http.NewRequest(method, url, nil)
	return &Request{req}, err
}

type Client struct {
	HTTPClient   *http.Client
	RetryMax     int
	CheckRetry   func(ctx context.Context, resp *http.Response, err error) (bool, error)
	Backoff      func(min, max time.Duration, attempt int, resp *http.Response) time.Duration
	ErrorHandler func(resp *http.Response, err error, tries int) (*http.Response, error)
}

func PassthroughErrorHandler(resp *http.Response, err error, _ int) (*http.Response, error) {
	return resp, err
}

func (c *Client) Do(req *Request) (*http.Response, error) {
	for i := 0; ; i++ {
		resp, err := c.HTTPClient.Do(req.Request)
		again, checked := c.CheckRetry(req.Context(), resp, err)
		if err == nil && checked == nil && !again {
			return resp, nil
		}
		if checked != nil {
			err = checked
		}
		if !again || i >= c.RetryMax {
			return c.ErrorHandler(resp, err, i+1)
		}
		if err == nil {
			_, _ = io.Copy(io.Discard, io.LimitReader(resp.Body, 4096))
			resp.Body.Close()
		}
		timer := time.NewTimer(c.Backoff(0, 0, i, resp))
		select {
		case <-req.Context().Done():
			timer.Stop()
			return nil, req.Context().Err()
		case <-timer.C:
		}
	}
}
