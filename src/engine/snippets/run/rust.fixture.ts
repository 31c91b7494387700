import { isThere, stub, type Runtime } from './run.fixture.ts'

/** Rust, with stubs of the crates; `null` where there is none. */
export async function rustRuntime(): Promise<Runtime | null> {
  // Asynchronous functions in traits, in place of the crate that brings them to older compilers, came with 1.75.
  if (!isThere('Rust 1.75 or later', 'sh', '-c', 'rustc --version | grep -Eq "1[.](7[5-9]|[89][0-9]|[0-9]{3})[.]"'))
    return null
  const library = await stub('rust/lib.rs')
  return {
    files: (programs, calls) => ({
      'lib.rs': library,
      ...Object.fromEntries(
        programs.map((text, index) => [
          `case${index}.rs`,
          `use crate::lib::{http, httpdate, rand, reqwest, reqwest_middleware, tokio};\n${text.replace('#[async_trait::async_trait]\n', '')}`,
        ]),
      ),
      'main.rs': `mod lib;
${programs.map((_, index) => `mod case${index};`).join('\n')}
use lib::http::Extensions;
use lib::reqwest::{HeaderMap, HeaderValue, Method, Request};
use lib::reqwest_middleware::{Middleware, Next};
use std::future::Future;
use std::task::{Context, Poll, Waker};

fn run(middleware: impl Middleware, method: &str, url: &str, key: &str) -> String {
    let mut headers = HeaderMap::default();
    if !key.is_empty() {
        headers.0.push(("Idempotency-Key".to_string(), HeaderValue(key.to_string())));
    }
    let request = Request { method: Method(method.to_string()), url: url.to_string(), headers };
    let mut extensions = Extensions;
    let mut future = Box::pin(middleware.handle(request, &mut extensions, Next(std::marker::PhantomData)));
    let ended = match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(response)) => response.status().as_u16().to_string(),
        Poll::Ready(Err(error)) => format!("\\"{:?}\\"", error.kind()),
        Poll::Pending => "\\"pending\\"".to_string(),
    };
    ended
}

fn main() {
    let calls = vec![
${calls.map(({ program, url, method, key = '' }) => `        std::thread::spawn(|| run(case${program}::PlanRetry, "${method}", "${url}", "${key}")),`).join('\n')}
    ];
    let statuses: Vec<String> = calls.into_iter().map(|call| call.join().unwrap_or("\\"panic\\"".to_string())).collect();
    println!("[{}]", statuses.join(","));
}
`,
    }),
    commands: [['rustc', '--edition', '2021', '-Awarnings', 'main.rs'], ['./main']],
  }
}
