// @hub/runtime: one shared ES module for the whole page. Its state (session, preferences, GraphQL cache) is
// the page's state, so it must never be bundled into a module.
export { graphqlClient } from './client.ts';
export { codeWords, type ErrorCode, errorCodes, gapAt, hasCode, type Problem, problemsOf } from './errors.ts';
export { type FailureKind, FailurePage, type FailureProps } from './failure.tsx';
export { reportFailure } from './failures.ts';
export { orderFile } from './files.ts';
export { currentLang, say, t, useLang, useT, type Values, type Words } from './lang.ts';
export {
  Boundary,
  defineModule,
  FocusOnArrival,
  type ModuleDefinition,
  type ModuleLifecycles,
  Providers,
  setWrapper,
  useDocumentTitle,
  useParams,
} from './module.tsx';
export {
  guardHistory,
  interceptAnchors,
  type LeaveGuard,
  Link,
  type LinkProps,
  mayLeave,
  type NavigateOptions,
  navigate,
  type Place,
  useLeaveGuard,
  useLocation,
  useQueryState,
  useSearchParams,
} from './navigation.tsx';
export { cspNonce, type PageModule, type PageState, pageState } from './page.ts';
export {
  type Density,
  type Lang,
  type Preferences,
  preferences,
  setPreferences,
  type TextSize,
  type Theme,
  usePreferences,
} from './preferences.ts';
export { matchRoute, type Route, type RouteMatch } from './routes.ts';
export type { SearchHit, SearchSource } from './search.ts';
export {
  can,
  csrfToken,
  loadSession,
  type Officer,
  parseSession,
  type Session,
  session,
  signIn,
  signOut,
  useSession,
  useSessionState,
} from './session.ts';
