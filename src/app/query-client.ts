import { QueryClient } from '@tanstack/react-query';

/**
 * The SDK repeats reads by itself, so a failure that arrives here is final until the person asks again. Lists are read
 * anew when the person comes back to the tab: no event tells the app that somebody else changed something.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: 30_000,
        refetchOnWindowFocus: true,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
