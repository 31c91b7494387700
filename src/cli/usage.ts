/** The output of `errata --help`. */
export const usage = `Usage: curl -si https://… | errata [OPTIONS]
       errata [OPTIONS] FILE
       errata explain [API] CODE
       errata run [OPTIONS] -- COMMAND [ARGUMENTS]
       errata mcp

Reads a failed response as you copied it. Says what went wrong, and whether, when and how to retry. Nothing is sent anywhere.

FILE is a response, a log, a HAR file or a transcript. Without FILE, or with -, it reads standard input. Several responses give a list.

  explain          explain a status or an error code: errata explain 429, errata explain stripe card_declined
  run              run a command and, if it fails, explain why on standard error. Its output and exit status stay the same
  mcp              serve agents over the Model Context Protocol on standard input and output

  --brief          print the diagnosis in under 300 tokens
  --json           print JSON; with --brief, its short form
  --part N         read only response number N of the list
  --method METHOD  the method of the request, if the input doesn't show it
  --key            the request had an idempotency key
  --redact         print the input with its secrets masked, and their number on standard error
  --markdown       print the diagnosis as Markdown for a ticket, with secrets masked
  --support        print a text for the API's support, with secrets masked
  --emails, --ips, --ibans
                   also mask email addresses, IP addresses, bank account numbers (IBAN)
  --lines          read {"id","paste"} lines, write {"id","diagnosis"} lines
  --exit-zero      exit with status 0 if there is a diagnosis
  --help, --version

Exit status:
  0   nothing failed, or the command made no diagnosis
  2   incorrect usage, or a file that can't be read
  10  wait, then retry                  20  fix the request
  11  retry with backoff                21  re-authenticate
                                        22  don't retry
  30  check first: it may have been applied
  40  can't tell yet                    41  can't be read
  A list exits with the highest status of its failures.

Colors appear only in terminals; NO_COLOR turns them off, FORCE_COLOR turns them on. SITE_URL sets the address of the site that links point to.`
