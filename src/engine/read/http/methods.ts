/** Methods of HTTP (RFC 9110, section 9.3; PATCH: RFC 5789), as the alternatives of a pattern. */
export const methodNames = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT'
