/** What the contract, the warnings and the words need beside the values. */
import type { Spa } from './document-types';
import type { RunAsUsers } from './people';
import type { BizprocKind, RecordState } from './values';

/** A person who may be the run-as user. Null where the portal did not say. */
export interface RunAsUser {
  readonly id: number;
  readonly name: string;
  readonly isActive: boolean;
  readonly isAdmin: boolean | null;
}

/** A settings slider this app has registered, as far as it is remembered. */
export interface KnownPlacement {
  readonly kind: BizprocKind;
  readonly code: string;
  readonly address: string;
}

export interface BizprocContext {
  readonly kind: BizprocKind;
  readonly state: RecordState;
  /** The last save ended without anybody knowing whether it happened. */
  readonly isUnclear?: boolean;
  /** Codes of this kind that are registered now. */
  readonly ownCodes: readonly string[];
  /** Codes of the other kind: one code space for both (B8). */
  readonly otherCodes: readonly string[];
  readonly spas: readonly Spa[];
  readonly users: RunAsUsers;
  /** Who is filling in the form; null where the portal did not say. */
  readonly userId: number | null;
  readonly placements: readonly KnownPlacement[];
  /** Languages this portal's people use, ids in lower case. */
  readonly languages: readonly string[];
  /** Host of the app's own page; null where it is not known. */
  readonly appHost: string | null;
}
