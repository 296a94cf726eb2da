import type { GraphQLError } from 'graphql';
import { refusal } from '../errors.ts';

/** The refusals of this folder. Why a token was refused stays in the log; the caller hears the same for each cause. */
export const refused = {
  sessionOver: (): GraphQLError =>
    refusal('UNAUTHENTICATED', { zh: '登录已过期，请重新登录。', en: 'The session has ended. Sign in again.' }),
  badToken: (): GraphQLError => {
    const error = refusal('UNAUTHENTICATED', { zh: '访问令牌无效或已过期。', en: 'The access token is not valid.' });
    const { http } = error.extensions as unknown as { http: { headers: Map<string, string> } };
    http.headers.set('www-authenticate', 'Bearer error="invalid_token"');
    return error;
  },
  unavailable: (): GraphQLError => refusal('UNAVAILABLE', undefined, { retryAfter: 5 }),
  noGrant: (): GraphQLError =>
    refusal('FORBIDDEN', { zh: '此客户端没有有效的授权。', en: 'This client acts under no grant that is in force.' }),
  csrf: (): GraphQLError =>
    refusal('FORBIDDEN', {
      zh: '请求缺少页面校验码，请刷新页面后重试。',
      en: 'The request does not come from a page of the hub. Reload the page and try again.',
    }),
};
