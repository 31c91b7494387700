import { isThere, stub, type Runtime } from './run.fixture.ts'

/** Ruby, with stubs of Faraday and faraday-retry; `null` where there is none. */
export async function rubyRuntime(): Promise<Runtime | null> {
  if (!isThere('Ruby 3.1 or later', 'ruby', '-e', 'exit RUBY_VERSION >= "3.1"')) return null
  const library = {
    'stubs/faraday.rb': await stub('ruby/faraday.rb'),
    'stubs/faraday/retry.rb': await stub('ruby/faraday/retry.rb'),
  }
  return {
    files: (programs, calls) => ({
      ...library,
      ...Object.fromEntries(
        programs.map((text, index) => [`case_${index}.rb`, `${text}\n$clients[${index}] = client\n`]),
      ),
      'main.rb': `$LOAD_PATH.unshift("stubs")
require "json"
$clients = []
${programs.length}.times { |index| load("case_#{index}.rb", true) }
calls = JSON.parse(DATA.read)
threads = calls.map do |call|
  Thread.new do
    headers = call["key"] ? { "Idempotency-Key" => call["key"] } : {}
    $clients[call["program"]].run_request(call["method"].downcase.to_sym, call["url"], nil, headers).status
  rescue StandardError => error
    error.inspect
  end
end
puts JSON.generate(threads.map(&:value))
__END__
${JSON.stringify(calls)}
`,
    }),
    commands: [['ruby', 'main.rb']],
  }
}
