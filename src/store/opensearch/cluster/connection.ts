import { Connection } from '@opensearch-project/opensearch';

/** The client's own, but for what it prints where an answer breaks off: whoever reads the answer is told, and stdout is for programs. */
export class QuietConnection extends Connection {
  override request(...[params, callback]: Parameters<Connection['request']>): ReturnType<Connection['request']> {
    const request = super.request(params, (error, response) => {
      // Without any listener, the error would end the process.
      if (response) request.removeAllListeners('error').on('error', () => {});
      callback(error, response);
    });
    return request;
  }
}
