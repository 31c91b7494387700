# The parts of Faraday 2 that the code uses, over net/http; headers without regard to letter case.
require "net/http"

module Faraday
  class Middleware
    def initialize(app, options = {})
      @app = app
      @options = options
    end
  end

  class Headers < Hash
    def [](name) = super(name.to_s.downcase)
    def []=(name, value)
      super(name.to_s.downcase, value)
    end
    def key?(name) = super(name.to_s.downcase)
  end

  Response = Struct.new(:status, :headers, :body)

  class Connection
    def initialize
      @app = method(:perform)
      yield self
    end

    def use(middleware, **options)
      @app = middleware.new(@app, options)
    end

    def run_request(method, url, body, headers)
      sent = Headers.new
      headers&.each { |name, value| sent[name] = value }
      @app.call({ method: method, url: url, body: body, request_headers: sent })
    end

    private

    def perform(env)
      uri = URI(env[:url])
      http = Net::HTTP.new(uri.host, uri.port, nil)
      http.max_retries = 0
      request = Net::HTTPGenericRequest.new(env[:method].to_s.upcase, false, true, uri.path, env[:request_headers])
      answer = http.start { http.request(request) }
      received = Headers.new
      answer.each_header { |name, value| received[name] = value }
      env[:status], env[:response_headers], env[:body] = answer.code.to_i, received, answer.body
      Response.new(env[:status], received, env[:body])
    end
  end

  def self.new(&) = Connection.new(&)
end
