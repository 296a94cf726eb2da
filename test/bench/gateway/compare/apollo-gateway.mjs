// node apollo-gateway.mjs SUPERGRAPH
import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { serve } from './front.mjs';

await serve({ gateway: new ApolloGateway({ supergraphSdl: readFileSync(process.argv[2], 'utf8') }) });
