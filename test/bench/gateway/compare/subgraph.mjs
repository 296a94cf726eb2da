// node subgraph.mjs NAME: one subgraph over HTTP on a free loopback port. Prints its address.
import { createServer } from 'node:http';
import { handlerOf } from './handle.mjs';

const name = process.argv[2];
const handle = handlerOf(name);
const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const text = JSON.stringify(await handle(Buffer.concat(chunks).toString('utf8')));
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      response.writeHead(200, headers).end(text);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/graphql\n`));
process.once('disconnect', () => process.exit(0));
