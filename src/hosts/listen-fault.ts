/**
 * Why a server couldn't start to listen, as a sentence that says what to do.
 * @param error the error from `listen`
 */
export function listenFault({ code, message }: { code?: string; message: string }, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use, perhaps by this site in another terminal. Stop that process, or choose another port: PORT=${port < 65_535 ? port + 1 : 4321} npm start`
    case 'EACCES':
      return `You don't have permission to listen on port ${port}. Choose a port above 1023: PORT=4321 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is "${host}", which isn't an address of this machine. Leave HOST out to listen on 127.0.0.1, or set it to 0.0.0.0 to listen on all addresses.`
    default:
      return `The server couldn't listen on ${host}, port ${port}: ${message}. Choose another port: PORT=4321 npm start`
  }
}
