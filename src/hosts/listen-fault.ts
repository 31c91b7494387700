/**
 * Why a server could not begin to listen, as a sentence that says what to do.
 * @param error what `listen` failed with
 */
export function listenFault({ code, message }: { code?: string; message: string }, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use, perhaps by this site in another window. Stop what uses it, or choose another port: PORT=${port < 65_535 ? port + 1 : 4321} npm start`
    case 'EACCES':
      return `You may not listen on port ${port}. Choose one above 1023: PORT=4321 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is "${host}", which isn't an address of this machine. Leave HOST out to listen at 127.0.0.1, or set it to 0.0.0.0 to listen at all addresses.`
    default:
      return `The server could not listen at ${host}, port ${port}: ${message}. Choose another port: PORT=4321 npm start`
  }
}
