import { createContext, use, type ReactNode } from 'react';
import type { Portal } from './portal';

const PortalContext = createContext<Portal | null>(null);

/** Gives the connected portal to every screen below it. */
export function PortalProvider(props: { readonly portal: Portal; readonly children: ReactNode }) {
  return <PortalContext value={props.portal}>{props.children}</PortalContext>;
}

/** The connected portal. Throws when no `PortalProvider` stands above. */
export function usePortal(): Portal {
  const portal = use(PortalContext);
  if (portal === null) throw new Error('PortalProvider is missing above usePortal');
  return portal;
}
