/** How a name stands before its value in what people paste: as the language or protocol in question writes both. */
export interface Context {
  name: string
  /** Spells the words of a name. */
  spell: (words: string) => string
  write: (name: string, value: string) => string
  /** It writes values without quotes: one that has spaces or the signs that end it cannot stand in it. */
  isBare?: true
  /** How it writes values, where it encodes them: the secret is the whole of what it writes. */
  encode?: (value: string) => string
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

const base64 = (value: string) => Buffer.from(value).toString('base64')
const pair = (value: string) => value && `ann:${value}`
/** A name has neither spaces nor colons. */
const asUser = (value: string) => value && `${value.replaceAll(/[\s:]/g, '')}:`
const login = (value: string) => base64(pair(value))
/** As .pgpass writes a field. */
const field = (value: string) => value.replaceAll(/[:\\]/g, '\\$&')
/** A place that has a name of its own for its secret. */
const always = (name: string) => () => name
/** A command of a client, whose short flag takes the secret. */
const command = (name: string, flag: string, write: (value: string) => string, encode?: (value: string) => string): Context => ({ name, spell: always(flag), write: (_, value) => `$ ${write(value)}`, ...(encode && { encode }) }) // prettier-ignore
const batch = (value: string) => value.replaceAll(/[&<>|]/g, '^$&')

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
  command('mysql', '-p', (value) => `mysql -h db.example -u root -p${shell(value)} shop`),
  command('mysqldump', '-p', (value) => `/usr/bin/mysqldump -uroot -p${shell(value)} shop > shop.sql`),
  command('mariadb', '-p', (value) => `docker exec -it db mariadb -u root "-p${value.replaceAll(/["$]/g, '\\$&')}" shop`),
  command('redis-cli', '-a', (value) => `redis-cli -h cache.example -p 6379 -a ${shell(value)} ping`),
  command('docker login', '-p', (value) => `docker login -u ann -p ${shell(value)} registry.example`),
  command('helm registry login', '-p', (value) => `helm registry login registry.example -u ann -p ${shell(value)}`),
  command('sshpass', '-p', (value) => `sshpass -p ${shell(value)} ssh -p 2222 ann@host.example`),
  command('unzip', '-P', (value) => `unzip -P ${shell(value)} a.zip`),
  command('7z', '-p', (value) => `7z x -p${shell(value)} a.7z`),
  command('sshpass without a space', '-p', (value) => `sshpass -p${shell(value)} scp a.txt ann@host.example:`),
  command('mongosh', '-p', (value) => `mongosh --host db.example -u ann -p ${shell(value)} shop`),
  command('a client with lines of its own', '-p', (value) => `mongodump \\\n  -u ann \\\n  -p ${shell(value)} \\\n  -d shop`),
  command('ldapsearch', '-w', (value) => `ldapsearch -x -D cn=ann -w ${shell(value)} -b dc=example`),
  command('sqlcmd', '-P', (value) => `sqlcmd -S db.example -U ann -P ${shell(value)} -Q "select 1"`),
  command('arguments of a client', '"-p', (value) => JSON.stringify(['mysql', '-u', 'root', `-p${value}`, 'shop'])),
  command('arguments of a client one by one', '"-a"', (value) => JSON.stringify({ Cmd: ['redis-cli', '-a', value, 'ping'] }, null, 2)),
  command('curl -u', '-u', (value) => `curl -s -u ${shell(pair(value))} https://api.example`, pair),
  command('a key as the user of curl', 'curl -u', (value) => `curl -u ${shell(asUser(value))} https://api.example`, asUser),
  command('http -a', 'http -a', (value) => `http -a ${shell(pair(value))} api.example/x`, pair),
  { name: '.netrc', spell: always('password'), write: (name, value) => `machine api.example\n  login ann\n  ${name} ${/\s/.test(value) ? quoted(value) : value}\nmachine b.example` },
  { name: '.netrc in one line', spell: always('password'), write: (name, value) => `machine api.example login ann ${name} ${/\s/.test(value) ? quoted(value) : value}` },
  { name: '.pgpass', spell: always('db.example:5432:shop:ann'), encode: field, write: (name, value) => `localhost:*:*:root:\n${name}:${field(value)}\n` },
  { name: '.npmrc', spell: always('_auth'), write: (name, value) => `//npm.example/:${name}=${value}\nalways-auth=true`, isBare: true },
  { name: '.pypirc', spell: always('password'), write: (name, value) => `[pypi]\n  username = __token__\n  ${name} = ${value}\n` },
  { name: '.dockerconfigjson', spell: always('auth'), encode: login, write: (name, value) => JSON.stringify({ auths: { 'https://registry.example/v1/': { [name]: login(value) } } }) },
  { name: 'a Secret of Kubernetes', spell: always('app.conf'), encode: base64, write: (name, value) => `apiVersion: v1\ndata:\n  ${name}: ${base64(value)}\nkind: Secret\nmetadata:\n  name: shop\ntype: Opaque` },
  { name: 'a Secret of Kubernetes in JSON', spell: always('app.conf'), encode: base64, write: (name, value) => JSON.stringify({ apiVersion: 'v1', data: { [name]: base64(value) }, kind: 'Secret', metadata: { name: 'shop' } }, null, 4) },
  { name: 'a Secret of Kubernetes as text', spell: always('app.conf'), write: (name, value) => `kind: Secret\nmetadata:\n  name: shop\nstringData:\n  ${name}: ${quoted(value)}\n---\nkind: Pod` },
  { name: 'YAML in the next line', spell: camel, write: (name, value) => `user: ann\n${name}:\n  ${/^[\w.+/=:;@-]+$/.test(value) ? value : quoted(value)}\npage: 2` },
  { name: 'folded YAML', spell: camel, write: (name, value) => `login:\n  ${name}: >-\n    ${value}\n  page: 2` },
  { name: 'YAML in JSON', spell: camel, write: (name, value) => JSON.stringify({ file: `login:\n  ${name}: |\n    ${value}\n  page: 2\n` }) },
  { name: 'properties with a line that goes on', spell: (words) => `spring.${kebab(words)}`, write: (name, value) => `${name} = \\\n    ${value}\npage=2`, isBare: true },
  { name: 'a flag in a line that goes on', spell: kebab, write: (name, value) => `$ acme login \\\n  --${name} \\\n  ${shell(value)} \\\n  --page 2` },
  { name: 'JSON in an environment variable', spell: camel, write: (name, value) => `export CONFIG=${shell(json(name, value))}` },
  { name: 'set of cmd', spell: shout, write: (name, value) => `C:\\>set ${name}=${batch(value)}\r\nC:\\>acme`, isBare: true },
  { name: 'set of cmd in quotes', spell: shout, write: (name, value) => `set "${name}=${value}"\r\nacme`, isBare: true },
  { name: 'setx', spell: shout, write: (name, value) => `setx ${name} ${quoted(value)} /M` },
  { name: 'set of fish', spell: shout, write: (name, value) => `set -gx ${name} ${shell(value)}\nacme` },
  { name: 'set of fish with long flags', spell: shout, write: (name, value) => `set --global --export ${name} ${shell(value)}` },
  { name: 'setenv', spell: shout, write: (name, value) => `setenv ${name} ${shell(value)}` },
  { name: 'ENV of a Dockerfile', spell: shout, write: (name, value) => `FROM node\nENV ${name} ${value}\nRUN acme`, isBare: true },
  { name: 'a configuration that is set', spell: snake, write: (name, value) => `$ acme config set ${name} ${shell(value)}` },
  { name: 'a variable of .NET', spell: shout, write: (name, value) => `[Environment]::SetEnvironmentVariable("${name}", ${quoted(value)}, "User")` },
  { name: 'a property of Java with no more name', spell: camel, write: (name, value) => `java -D${name}=${shell(value)} -jar app.jar` },
  { name: 'Terraform', spell: snake, write: (name, value) => `resource "acme_db" "shop" {\n  user     = "ann"\n  ${name} = ${quoted(value)}\n}` },
  { name: 'a variable of Terraform', spell: snake, write: (name, value) => `variable "${name}" {\n  type    = string\n  default = ${quoted(value)}\n}` },
  { name: 'an output of Terraform', spell: snake, write: (name, value) => JSON.stringify({ [name]: { sensitive: true, type: 'string', value } }, null, 2) },
  { name: 'a text of Terraform', spell: snake, write: (name, value) => `${name} = <<-EOT\n  ${value}\nEOT\npage = 2` },
  { name: 'TOML', spell: snake, write: (name, value) => `[login]\nuser = 'ann'\n${name} = ${quoted(value)} # of staging\n` },
  { name: 'TOML in three quotes', spell: snake, write: (name, value) => `${name} = ""${quoted(value)}""\npage = 2` },
] // prettier-ignore
