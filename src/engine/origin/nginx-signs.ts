/** An operator may sign the pages with another name; the line and the page are still nginx's. */
export const nginxSigns = {
  name: 'nginx',
  marks: [
    /<hr><center>[\w./ ()-]{1,60}<\/center>/i,
    // Lines of its error log (ngx_http_upstream.c).
    /\bupstream timed out \(\d{1,5}: [A-Za-z ]{3,40}\) while |\bconnect\(\) failed \(\d{1,5}: [A-Za-z ]{3,40}\) while connecting to upstream|\bno live upstreams while connecting to upstream|\bupstream prematurely closed connection while |\bupstream sent too big header while /,
  ],
  server: /^nginx/i,
}
