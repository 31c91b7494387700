/**
 * Default pages of frameworks and application servers: the API's own code runs in them, and it may have asked for the page (a servlet's
 * `sendError`), so they don't show that the request was stopped before it.
 */
export const frameworks: readonly Framework[] = [
  {
    name: 'Express',
    marks: [
      /<pre>Cannot (?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) /,
      /^Cannot (?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \//,
      /<title>Error<\/title>\s{0,4}<\/head>\s{0,4}<body>\s{0,4}<pre>/,
    ],
  },
  {
    name: 'Flask and Werkzeug',
    marks: [
      /<html lang=en>\s{0,4}<title>\d{3} /,
      /-\/\/W3C\/\/DTD HTML 3\.2 Final\/\/EN">\s{0,4}<title>\d{3} /,
      /Werkzeug Debugger/,
      /If you entered the URL manually please check your spelling and try again/,
    ],
  },
  {
    name: 'Django',
    marks: [
      /You['’]re seeing this error because you have <code>DEBUG = True/,
      /<h1>Not Found<\/h1>\s{0,4}<p>The requested (?:resource|URL) .{0,200}was not found on this server/,
      /<h1>Server Error \(500\)<\/h1>/,
      /<h1>Bad Request \(400\)<\/h1>/,
      /CSRF verification failed\. Request aborted/,
    ],
  },
  { name: "Go's net/http (and of Traefik, which is built on it)", marks: [/^404 page not found\s*$/] },
  {
    name: 'Rails',
    marks: [
      /We['’]re sorry, but something went wrong \(\d{3}\)/,
      /The page you were looking for doesn['’]t exist \(404\)/,
      /Action Controller: Exception caught/,
    ],
  },
  { name: 'Spring Boot', marks: [/Whitelabel Error Page/] },
  { name: 'ASP.NET', marks: [/Server Error in '[^'<>]{1,100}' Application/] },
  { name: 'Symfony', marks: [/<h1>Oops! An Error Occurred<\/h1>/i] },
  { name: 'Laravel', marks: [/Whoops, looks like something went wrong/, /<title>Page Expired<\/title>/] },
  {
    name: 'Tomcat',
    marks: [/<title>HTTP Status \d{3} (?:–|-|&#8211;|&ndash;) /, /<p><b>type<\/b> (?:Status|Exception) report/i],
  },
  {
    name: 'Jetty',
    marks: [/Powered by Jetty/i, /<h2>HTTP ERROR:? \d{3}/],
  },
  { name: 'Bottle', marks: [/<p>Sorry, the requested URL <tt>/] },
  { name: 'gunicorn', marks: [/<h1><p>[A-Z][A-Za-z ]{2,30}<\/p><\/h1>/] },
]

export interface Framework {
  name: string
  marks: readonly RegExp[]
}
