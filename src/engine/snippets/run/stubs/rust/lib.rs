//! The parts of reqwest, reqwest-middleware, http, httpdate, rand and tokio that the code uses. Futures are ready when they are made.

pub mod http {
    #[derive(Default)]
    pub struct Extensions;
}

pub mod reqwest {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    #[derive(Clone)]
    pub struct Method(pub String);

    impl Method {
        pub fn as_str(&self) -> &str {
            &self.0
        }
    }

    #[derive(Clone, Default)]
    pub struct HeaderMap(pub Vec<(String, HeaderValue)>);

    #[derive(Clone)]
    pub struct HeaderValue(pub String);

    impl HeaderValue {
        pub fn to_str(&self) -> Result<&str, std::fmt::Error> {
            Ok(&self.0)
        }
    }

    impl HeaderMap {
        pub fn get(&self, name: &str) -> Option<&HeaderValue> {
            self.0.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
        }
        pub fn contains_key(&self, name: &str) -> bool {
            self.get(name).is_some()
        }
    }

    pub struct Request {
        pub method: Method,
        pub url: String,
        pub headers: HeaderMap,
    }

    impl Request {
        pub fn method(&self) -> &Method {
            &self.method
        }
        pub fn headers(&self) -> &HeaderMap {
            &self.headers
        }
        pub fn try_clone(&self) -> Option<Request> {
            Some(Request { method: self.method.clone(), url: self.url.clone(), headers: self.headers.clone() })
        }
    }

    #[derive(Clone, Copy)]
    pub struct StatusCode(pub u16);

    impl StatusCode {
        pub fn as_u16(&self) -> u16 {
            self.0
        }
    }

    impl PartialEq<u16> for StatusCode {
        fn eq(&self, other: &u16) -> bool {
            self.0 == *other
        }
    }

    pub struct Response {
        status: StatusCode,
        headers: HeaderMap,
    }

    impl Response {
        pub fn status(&self) -> StatusCode {
            self.status
        }
        pub fn headers(&self) -> &HeaderMap {
            &self.headers
        }
    }

    pub fn execute(request: Request) -> std::io::Result<Response> {
        let rest = request.url.strip_prefix("http://").unwrap_or_default();
        let (host, path) = rest.split_once('/').unwrap_or_default();
        let mut stream = TcpStream::connect(host)?;
        let mut head = format!("{} /{path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n", request.method.0);
        for (name, value) in &request.headers.0 {
            head += &format!("{name}: {}\r\n", value.0);
        }
        stream.write_all((head + "\r\n").as_bytes())?;
        let mut text = Vec::new();
        stream.read_to_end(&mut text)?;
        let text = String::from_utf8_lossy(&text);
        let mut lines = text.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let status = status.ok_or_else(|| std::io::Error::new(std::io::ErrorKind::UnexpectedEof, "no answer"))?;
        let fields = lines.take_while(|line| !line.is_empty()).filter_map(|line| line.split_once(':'));
        let headers = fields.map(|(name, value)| (name.to_string(), HeaderValue(value.trim().to_string()))).collect();
        Ok(Response { status: StatusCode(status), headers: HeaderMap(headers) })
    }
}

pub mod reqwest_middleware {
    use super::http::Extensions;
    use super::reqwest::{execute, Request, Response};

    pub type Result<T> = std::io::Result<T>;

    #[derive(Clone)]
    pub struct Next<'a>(pub std::marker::PhantomData<&'a ()>);

    impl Next<'_> {
        pub async fn run(self, request: Request, _: &mut Extensions) -> Result<Response> {
            execute(request)
        }
    }

    #[allow(async_fn_in_trait)]
    pub trait Middleware {
        async fn handle(&self, req: Request, ext: &mut Extensions, next: Next<'_>) -> Result<Response>;
    }
}

pub mod httpdate {
    use std::time::{Duration, SystemTime, UNIX_EPOCH};

    /// "Sat, 21 Nov 2026 06:30:00 GMT", the one form that servers send today.
    pub fn parse_http_date(text: &str) -> Result<SystemTime, ()> {
        let words: Vec<&str> = text.split([' ', ':']).collect();
        let [_, day, month, year, hour, minute, second, "GMT"] = words[..] else { return Err(()) };
        let number = |word: &str| word.parse::<u16>().map(u64::from).map_err(|_| ());
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let month = names.iter().position(|name| *name == month).ok_or(())? as u64 + 1;
        // Days since 1970 by the calendar whose year begins in March.
        let (year, month) = if month > 2 { (number(year)?, month - 3) } else { (number(year)? - 1, month + 9) };
        let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + number(day)? - 1 - 719_468;
        let seconds = days * 86_400 + number(hour)? * 3_600 + number(minute)? * 60 + number(second)?;
        Ok(UNIX_EPOCH + Duration::from_secs(seconds))
    }
}

pub mod rand {
    use std::collections::hash_map::RandomState;
    use std::hash::{BuildHasher, Hasher};

    pub trait Standard {
        fn draw(bits: u64) -> Self;
    }

    impl Standard for f64 {
        fn draw(bits: u64) -> f64 {
            (bits >> 11) as f64 / (1u64 << 53) as f64
        }
    }

    pub fn random<T: Standard>() -> T {
        T::draw(RandomState::new().build_hasher().finish())
    }
}

pub mod tokio {
    pub mod time {
        pub async fn sleep(duration: std::time::Duration) {
            std::thread::sleep(duration);
        }
    }
}
