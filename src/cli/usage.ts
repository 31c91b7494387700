/** What `errata --help` says. */
export const usage = `Usage: curl -si https://… | errata [OPTIONS]
       errata [OPTIONS] FILE
       errata explain [API] CODE
       errata run [OPTIONS] -- COMMAND [ARGUMENTS]
       errata mcp

Reads a failing response as you copied it, and says what it is, and whether, when and how to retry. Nothing is sent anywhere.

FILE is a response, a log, a HAR file, a transcript; - or nothing is standard input. Of several answers you get a list.

  explain          say what a status or a code means: errata explain 429, errata explain stripe card_declined
  run              run a command; if it fails, say why, on standard error. Output and exit status are the command's
  mcp              serve the same to agents, by the Model Context Protocol on standard input and output

  --brief          the diagnosis in under 300 tokens
  --json           as JSON; with --brief the short form
  --part N         of several answers, the one with this number
  --method METHOD  the method of the request, where the paste does not show it
  --key            the request carried an idempotency key
  --redact         print the paste itself, with its secrets masked; say how many on standard error
  --markdown       print the diagnosis as Markdown for a ticket, with all secrets masked
  --support        print a text for the support of the API, with all secrets masked
  --emails, --ips, --ibans
                   mask e-mail addresses, IP addresses, bank account numbers too
  --lines          read {"id","paste"} lines, write {"id","diagnosis"} lines
  --exit-zero      exit with 0 whenever there is a diagnosis
  --help, --version

Exit status:
  0   nothing failed; or what was asked for isn't a diagnosis
  2   wrong usage, or a file that can't be read
  10  wait, then retry                  20  fix the request
  11  retry with backoff                21  re-authenticate
                                        22  don't retry
  30  check first whether it was applied
  40  can't tell yet                    41  can't be read
  Of a list, the highest of its failures.

Colors are for terminals only; NO_COLOR turns them off, FORCE_COLOR on. SITE_URL, where it is set, is the address of the site that links lead to.`
