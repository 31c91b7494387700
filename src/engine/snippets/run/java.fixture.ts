import { isThere, stub, type Runtime } from './run.fixture.ts'

/** A JDK, with a stub of resilience4j; `null` where there is none. */
export async function javaRuntime(): Promise<Runtime | null> {
  if (!isThere('a JDK 17 or later', 'javac', '--release', '17', '--version')) return null
  const folder = 'io/github/resilience4j/retry'
  const library = {
    [`${folder}/Retry.java`]: await stub('java/Retry.java'),
    [`${folder}/RetryConfig.java`]: await stub('java/RetryConfig.java'),
  }
  return {
    files: (programs, calls) => ({
      ...library,
      ...Object.fromEntries(
        programs.flatMap((text, index) => [
          [`case${index}/Sender.java`, `package case${index};\n${text}`],
          [`case${index}/Run.java`, run(index)],
        ]),
      ),
      'Main.java': main(
        calls.map(({ program, url, method, key = '' }) => `case${program}.Run.run("${method}", "${url}", "${key}")`),
      ),
    }),
    commands: [
      ['javac', '-nowarn', '-proc:none', '-d', 'classes', 'Main.java'],
      ['java', '-XX:TieredStopAtLevel=1', '-cp', 'classes', 'Main'],
    ],
  }
}

const run = (index: number) => `package case${index};

import java.net.URI;
import java.net.http.*;

public final class Run {
  static final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public static String run(String method, String url, String key) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.noBody());
    if (!key.isEmpty()) request.header("Idempotency-Key", key);
    return String.valueOf(Sender.send(http, request.build()).statusCode());
  }
}
`

const main = (calls: string[]) => `import java.util.*;
import java.util.concurrent.*;

public final class Main {
  public static void main(String[] args) throws Exception {
    List<Callable<String>> calls = List.of(
${calls.map((call) => `        () -> ${call}`).join(',\n')}
    );
    var threads = Executors.newFixedThreadPool(calls.size());
    var statuses = new ArrayList<String>();
    for (var status : threads.invokeAll(calls)) {
      try {
        statuses.add(status.get());
      } catch (ExecutionException error) {
        statuses.add("\\"" + error.getCause().getClass().getName() + "\\"");
      }
    }
    System.out.println("[" + String.join(",", statuses) + "]");
    System.exit(0);
  }
}
`
