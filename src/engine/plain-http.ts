/** What nginx, Apache, Go's net/http and Tomcat say to plain HTTP on a port for HTTPS. */
export const plainHttp =
  /plain HTTP request was sent to HTTPS|speaking plain HTTP to an SSL|sent an HTTP request to an HTTPS server|combination of host and port requires TLS/
