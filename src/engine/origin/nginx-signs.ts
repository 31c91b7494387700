/** An operator may sign the pages with a name of his own; the line and the page are nginx's all the same. */
export const nginxSigns = {
  name: 'nginx',
  marks: [/<hr><center>[\w./ -]{1,40}<\/center>/i],
  server: /^nginx/i,
}
