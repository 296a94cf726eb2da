// Apollo Server as every Node peer gets it: production, nothing that leaves the house, behind the same HTTP front as ours.
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { createHttpFront } from '../../../../gateway/standalone/http-front.ts';

const silent = { debug() {}, info() {}, warn: console.error, error: console.error };

export async function serve(options) {
  const apollo = new ApolloServer({
    nodeEnv: 'production',
    introspection: true,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    logger: silent,
    ...options,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  const { server } = createHttpFront({
    apollo,
    bodyBytes: 1024 * 1024,
    screen: undefined,
    within: 30_000,
    log: silent,
    answersIn: 'utf8',
  });
  server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/graphql\n`));
  process.once('disconnect', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(0));
}
