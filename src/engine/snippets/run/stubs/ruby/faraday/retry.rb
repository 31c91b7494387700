# The middleware of faraday-retry 2, as far as the code uses it.
module Faraday
  class RetriableResponse < StandardError
    attr_reader :response

    def initialize(response)
      super("retriable")
      @response = response
    end
  end

  module Retry
    class Middleware < Faraday::Middleware
      def call(env)
        body = env[:body]
        retries = @options[:max]
        begin
          env[:body] = body
          response = @app.call(env)
          raise RetriableResponse.new(response) if @options[:retry_statuses].include?(response.status)

          response
        rescue *@options[:exceptions] => error
          if retries.positive? && retry_request?(env, error)
            retries -= 1
            if (pause = calculate_sleep_amount(retries + 1, env))
              sleep pause
              retry
            end
          end
          raise unless error.is_a?(RetriableResponse)

          error.response
        end
      end

      private

      def retry_request?(env, error)
        @options[:methods].include?(env[:method]) || @options.fetch(:retry_if, ->(*) { false }).call(env, error)
      end
    end
  end
end
