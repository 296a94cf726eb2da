import { Client, cacheExchange, createClient, fetchExchange, makeOperation, mapExchange } from 'urql';
import { problemsOf } from './errors.ts';
import { currentLang } from './lang.ts';
import { csrfToken, loadSession, signIn } from './session.ts';

let client: Client | undefined;

/**
 * The page's one GraphQL client. Every page opens with what is cached and asks again, so that nobody works
 * on yesterday's state. A purpose for clear personal data: `useQuery({ …, context: { purpose: '…' } })`.
 */
export function graphqlClient(): Client {
  client ??= createClient({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      mapExchange({
        onOperation(operation) {
          const purpose = operation.context.purpose as string | undefined;
          return makeOperation(operation.kind, operation, {
            ...operation.context,
            fetchOptions: {
              credentials: 'same-origin',
              headers: {
                'accept-language': currentLang() === 'zh' ? 'zh-CN' : 'en',
                'x-csrf-token': csrfToken(),
                // Headers hold Latin letters only.
                ...(purpose ? { 'x-hub-purpose': encodeURIComponent(purpose) } : {}),
              },
            },
          });
        },
        onError(error) {
          if (problemsOf(error).some((problem) => problem.code === 'UNAUTHENTICATED')) void signInAgain();
        },
      }),
      cacheExchange,
      fetchExchange,
    ],
  });
  return client;
}

/** Another tab may have signed in meanwhile: only a session that is really gone leads to the sign-in page. */
async function signInAgain(): Promise<void> {
  const now = await loadSession();
  if (now.state === 'signed-out') signIn();
}
