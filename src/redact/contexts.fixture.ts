/** How a name stands before its value in what people paste: as the language or protocol in question writes both. */
export interface Context {
  name: string
  /** Spells the words of a name. */
  spell: (words: string) => string
  write: (name: string, value: string) => string
  /** It writes values without quotes: one that has spaces or the signs that end it cannot stand in it. */
  isBare?: true
}

const snake = (words: string) => words.replaceAll(' ', '_')
const kebab = (words: string) => words.replaceAll(' ', '-')
const camel = (words: string) => words.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())
const pascal = (words: string) => camel(` ${words}`)
const shout = (words: string) => snake(words).toUpperCase()
const title = (words: string) => `X-${kebab(words).replace(/(?<![a-z\d])[a-z]/g, (letter) => letter.toUpperCase())}`

const percent = encodeURIComponent
const json = (name: string, value: string) => JSON.stringify({ user: 'ann', [name]: value, page: 2 })
const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const shell = (value: string) => (/^[\w.+/=:@-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`)
const quoted = (value: string) => `"${value.replaceAll(/["\\]/g, '\\$&')}"`
/** As Python and Node choose their quotes. */
const single = (value: string) => {
  if (value.includes("'") && !value.includes('"')) return `"${value}"`
  return `'${value.replaceAll(/['\\]/g, '\\$&')}'`
}
const multipart = (name: string, value: string) =>
  `--X1\r\nContent-Disposition: form-data; name="user"\r\n\r\nann\r\n--X1\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--X1--\r\n`
const element = (name: string, value: string) => `<login><user>ann</user><${name}>${xml(value)}</${name}><page>2</page></login>` // prettier-ignore

/** What nearly everybody pastes, and what the programs of the most used languages print. */
export const contexts: Context[] = [
  { name: 'a query', spell: snake, write: (name, value) => `GET /v1/x?user=ann&${name}=${percent(value)}&page=2 HTTP/1.1` },
  { name: 'the first of a query', spell: snake, write: (name, value) => `failed: https://api.example/cb?${name}=${percent(value)}: 401` },
  { name: 'a form', spell: snake, write: (name, value) => `POST /login HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\nuser=ann&${name}=${percent(value)}&page=2` },
  { name: 'the first of a form', spell: snake, write: (name, value) => `${name}=${percent(value)}&page=2` },
  { name: 'a form in a log', spell: snake, write: (name, value) => `06:30 DEBUG body="user=ann&${name}=${percent(value)}&page=2" status=401` },
  { name: 'multipart', spell: snake, write: multipart },
  { name: 'multipart with a type', spell: camel, write: (name, value) => multipart(name, value).replaceAll('"\r\n\r\n', '"\r\nContent-Type: text/plain\r\n\r\n') },
  { name: 'multipart in JSON', spell: snake, write: (name, value) => JSON.stringify({ text: multipart(name, value) }) },
  { name: 'JSON', spell: snake, write: json },
  { name: 'JSON with spaces', spell: camel, write: (name, value) => JSON.stringify({ user: 'ann', [name]: value, page: 2 }, null, 2) },
  { name: 'JSON in JSON', spell: snake, write: (name, value) => JSON.stringify({ log: json(name, value) }) },
  { name: 'JSON in JSON in JSON', spell: camel, write: (name, value) => JSON.stringify({ log: JSON.stringify({ body: json(name, value) }) }) },
  { name: 'JSON in a Python string', spell: snake, write: (name, value) => `error: b${single(json(name, value))}` },
  { name: 'JSON with code points', spell: snake, write: (name, value) => json(name, value).replaceAll('"', '\\u0022') },
  { name: 'JSON in HTML', spell: snake, write: (name, value) => `<pre>${xml(json(name, value))}</pre>` },
  { name: 'pairs of name and value', spell: snake, write: (name, value) => JSON.stringify([{ name: 'user', value: 'ann' }, { name, value }]) },
  { name: 'XML', spell: pascal, write: element },
  { name: 'XML with a namespace', spell: camel, write: (name, value) => `<ns1:${name} xsi:type="xsd:string">${xml(value)}</ns1:${name}>` },
  { name: 'XML with CDATA', spell: camel, write: (name, value) => `<${name}><![CDATA[${value}]]></${name}>` },
  { name: 'an attribute', spell: camel, write: (name, value) => `<login user="ann" ${name}="${xml(value)}" page="2"/>` },
  { name: 'a key and a value', spell: camel, write: (name, value) => `<add key="${name}" value="${xml(value)}"/>` },
  { name: 'an entry', spell: camel, write: (name, value) => `<entry key="${name}">${xml(value)}</entry>` },
  { name: 'a property list', spell: camel, write: (name, value) => `<key>${name}</key>\n<string>${xml(value)}</string>` },
  { name: 'XML in HTML', spell: camel, write: (name, value) => xml(element(name, value)) },
  { name: 'XML in JSON', spell: camel, write: (name, value) => JSON.stringify({ body: element(name, value) }) },
  { name: 'YAML', spell: camel, write: (name, value) => `user: ann\n${name}: ${/^[\w.+/=:;@ -]+$/.test(value) ? value : quoted(value)}\npage: 2` },
  { name: 'YAML of Kubernetes', spell: shout, write: (name, value) => `env:\n  - name: ${name}\n    value: ${quoted(value)}\n  - name: PAGE\n    value: "2"` },
  { name: 'an env file', spell: shout, write: (name, value) => `USER_NAME=ann\n${name}=${shell(value)}\nPAGE=2` },
  { name: 'an exported variable', spell: shout, write: (name, value) => `$ export ${name}=${shell(value)} && curl https://api.example` },
  { name: 'docker -e', spell: shout, write: (name, value) => `docker run -e ${name}=${shell(value)} app` },
  { name: 'PowerShell', spell: shout, write: (name, value) => `$env:${name} = ${quoted(value)}` },
  { name: 'an INI file', spell: snake, write: (name, value) => `[api]\n${name} = ${value}\npage = 2` },
  { name: 'properties', spell: (words) => `spring.${kebab(words)}`, write: (name, value) => `${name}=${value}\npage=2`, isBare: true },
  { name: 'a flag with =', spell: kebab, write: (name, value) => `$ acme login --user ann --${name}=${shell(value)} --page 2` },
  { name: 'a flag with a space', spell: kebab, write: (name, value) => `$ acme login --user ann --${name} ${shell(value)} --page 2` },
  { name: 'a flag with one dash', spell: pascal, write: (name, value) => `PS> Connect-Acme -User ann -${name} ${quoted(value)} -Page 2` },
  { name: 'a property of Java', spell: camel, write: (name, value) => `java -Dacme.${name}=${shell(value)} -jar app.jar` },
  { name: 'arguments', spell: kebab, write: (name, value) => JSON.stringify(['acme', `--${name}`, value, '--page', '2']) },
  { name: 'a header', spell: title, write: (name, value) => `GET / HTTP/1.1\r\nHost: api.example\r\n${name}: ${value}\r\nAccept: */*\r\n\r\n` },
  { name: 'curl -H', spell: title, write: (name, value) => `curl -H ${shell(`${name}: ${value}`)} https://api.example` },
  { name: 'curl -v', spell: title, write: (name, value) => `> ${name.toLowerCase()}: ${value}\n> accept: */*` },
  { name: 'a log line', spell: snake, write: (name, value) => `06:30 level=error ${name}=${/[^\w.+/=:;@-]/.test(value) ? quoted(value) : value} status=401` },
  { name: 'a log line with colons', spell: camel, write: (name, value) => `[error] login failed, ${name}: ${value}, status: 401`, isBare: true },
  { name: 'percent-encoded', spell: snake, write: (name, value) => `/login?next=${percent(`/cb?user=ann&${name}=${percent(value)}&page=2`)}&x=1` },
  { name: 'percent-encoded JSON', spell: camel, write: (name, value) => `GET /x?body=${percent(json(name, value))}&x=1` },
  { name: 'percent-encoded XML', spell: camel, write: (name, value) => `xml=${percent(element(name, value))}&x=1` },
  { name: 'a dict of Python', spell: snake, write: (name, value) => `{'user': 'ann', '${name}': ${single(value)}, 'page': 2}` },
  { name: 'bytes of Python', spell: snake, write: (name, value) => `{b'user': b'ann', b'${name}': b${single(value)}}` },
  { name: 'arguments of Python', spell: snake, write: (name, value) => `Client(user='ann', ${name}=${single(value)}, page=2)` },
  { name: 'pairs of Python', spell: snake, write: (name, value) => `[('user', 'ann'), ('${name}', ${single(value)})]` },
  { name: 'an object of Node', spell: camel, write: (name, value) => `{ user: 'ann', ${name}: ${single(value)}, page: 2 }` },
  { name: 'a map of Node', spell: camel, write: (name, value) => `Map(2) { 'user' => 'ann', '${name}' => ${single(value)} }` },
  { name: 'a hash of Ruby', spell: snake, write: (name, value) => `{"user"=>"ann", "${name}"=>${quoted(value)}, "page"=>2}` },
  { name: 'a newer hash of Ruby', spell: snake, write: (name, value) => `#<User user: "ann", ${name}: ${quoted(value)}, page: 2>` },
  { name: 'print_r of PHP', spell: snake, write: (name, value) => `Array\n(\n    [user] => ann\n    [${name}] => ${value}\n    [page] => 2\n)` },
  { name: 'var_dump of PHP', spell: snake, write: (name, value) => `array(2) {\n  ["${name}"]=>\n  string(${value.length}) "${value}"\n}`, isBare: true },
  { name: 'a struct of Go', spell: pascal, write: (name, value) => `{User:ann ${name}:${value} Page:2}`, isBare: true },
  { name: 'a struct of Go with quotes', spell: pascal, write: (name, value) => `main.Login{User:"ann", ${name}:${quoted(value)}, Page:2}` },
  { name: 'a map of Go', spell: snake, write: (name, value) => `map[user:ann ${name}:${value} page:2]`, isBare: true },
  { name: 'Debug of Rust', spell: snake, write: (name, value) => `Login { user: "ann", ${name}: Some(${quoted(value)}), page: 2 }` },
  { name: 'toString of Java', spell: camel, write: (name, value) => `Login[user=ann, ${name}=${value}, page=2]`, isBare: true },
  { name: 'a record of C#', spell: pascal, write: (name, value) => `Login { User = ann, ${name} = ${value}, Page = 2 }`, isBare: true },
  { name: 'a map of Elixir', spell: snake, write: (name, value) => `%{"user" => "ann", "${name}" => ${quoted(value)}}` },
  { name: 'a proplist of Erlang', spell: snake, write: (name, value) => `[{<<"user">>,<<"ann">>},{<<"${name}">>,<<${quoted(value)}>>}]` },
] // prettier-ignore
