/** A world is plain JSON: everything the stand-in knows. The `given` object of a vector is a (partial) one. */

export interface User {
  ID: number;
  NAME: string;
  LAST_NAME: string;
  SECOND_NAME?: string;
  ACTIVE: boolean;
  WORK_POSITION?: string;
  PERSONAL_PHOTO?: string;
  UF_DEPARTMENT: number[];
  USER_TYPE?: 'employee' | 'extranet' | 'email';
  /** Rights: portal administrator, CRM administrator, may edit workplaces, Analytics hub. */
  isAdmin?: boolean;
  isCrmAdmin?: boolean;
  canEditWorkplaces?: boolean;
  biAccess?: boolean;
}

/** The person whose session the host page and the token belong to. `role` is the short form vectors use. */
export interface WorldUser {
  id: number;
  role?: 'admin' | 'crm-admin' | 'workplace-editor' | 'employee';
  biAccess?: boolean;
}

export interface SpaType {
  id: number;
  title?: string;
  code?: string;
  entityTypeId?: number;
  isAutomationEnabled?: 'Y' | 'N';
  isBizProcEnabled?: 'Y' | 'N';
}

export interface AutomatedSolution {
  id: number;
  title: string;
  typeIds: number[];
}

export interface StoredEntityItem {
  ID: number;
  NAME: string;
  PROPERTY_VALUES: Record<string, string>;
  DATE_CREATE: string;
  CREATED_BY: number;
  TIMESTAMP_X?: string;
  MODIFIED_BY?: number;
  /** The other columns as they were sent: ACTIVE, SORT, CODE, PREVIEW_TEXT, DETAIL_TEXT, SECTION, DATE_ACTIVE_FROM, DATE_ACTIVE_TO. */
  columns?: Record<string, string>;
}

export interface StoredEntity {
  ID: number;
  appId: string;
  ENTITY: string;
  NAME: string;
  ACCESS: Record<string, string>;
  properties: Record<string, { NAME: string; TYPE: 'S' | 'N' | 'F'; SORT: number }>;
  items: StoredEntityItem[];
}

/** A robot that a manager put on a stage of the portal's robot designer. No REST method reads it. */
export interface PlacedRobot {
  ID: number;
  /** `client_id` of the application whose registration it stands for, and the registration's code. */
  APP_ID: string;
  CODE: string;
  /** Third part of the document type, e.g. `DEAL` or `DYNAMIC_1036`. */
  documentType: string;
  stage: 'NEW' | 'WORK' | 'DONE';
  /** What it was called when it was placed; a later change of the registration does not reach it. */
  title: string;
  /** Saved settings by property code, as a form carries them: texts, lists of texts for multiple ones. */
  values: Record<string, string | string[]>;
}

/** Collections that other kinds' methods own are plain records; the method checks them. */
export type Row = Record<string, unknown>;

export interface Entities {
  users: User[];
  departments: { ID: number; NAME: string; PARENT?: number; SORT?: number; UF_HEAD?: number }[];
  groups: {
    ID: number;
    NAME: string;
    type?: 'group' | 'project' | 'scrum' | 'collab';
    OWNER_ID?: number;
    CLOSED?: 'Y' | 'N';
    VISIBLE?: 'Y' | 'N';
    memberIds?: number[];
  }[];
  templates: { ID: number; TITLE: string; CREATED_BY?: number }[];
  tasks: {
    id: number;
    title: string;
    flowId: number | null;
    responsibleId: number;
    createdBy: number;
    status: number;
    visibleTo?: number[];
  }[];
  automatedSolutions: AutomatedSolution[];
  spaTypes: SpaType[];
  activities: Row[];
  connectors: Row[];
  sources: Row[];
  flows: Row[];
  placements: Row[];
  placedRobots: PlacedRobot[];
  entityStores: StoredEntity[];
  app_options: Record<string, unknown>;
  user_options: Record<string, Record<string, unknown>>;
}

export interface World {
  /** Whose token `PUT /_portal/world` answers, and who sits before the host page. */
  auth: 'app' | 'webhook' | 'none';
  app: {
    client_id: string;
    id: number;
    domain: string;
    code?: string;
    version?: number;
    installed?: boolean;
    installUrl?: boolean;
  } | null;
  user: WorldUser;
  /** Language of the portal: en, ru or de, any code of the portal list is kept. */
  language: string;
  /** ISO time the portal's clock stands at; null: the real clock. */
  time: string | null;
  scopes: string[];
  license: string;
  /** false: the plan has no task flows. */
  featureEnabled: boolean;
  /** false: the plan has no business processes and no automation, so their methods are not registered (B30). */
  bizprocEnabled: boolean;
  /** false: REST is refused with "REST API is available only on commercial plans". */
  restAvailable: boolean;
  /** Most workplaces the plan allows; null: no limit. */
  workplaceLimit: number | null;
  site_stopped: boolean;
  /** Seconds already used by each method (lower case) for the operating limit; a bare number counts for all. */
  operating_seconds: number | Record<string, number>;
  rateLimit: { burst: number; perSecond: number } | null;
  edition: 'b24' | 'box';
  placement: string;
  placementOptions: Record<string, unknown>;
  firstRun: boolean;
  /** The users an administrator allowed to open the app; null: everybody. Others get `user_access_error`. */
  allowedUsers: number[] | null;
  entities: Entities;
  /**
   * What this app once registered and what it cannot remember, for the memory stores that come later: whole robot
   * definitions deleted by the last app update (B29), and codes that are registered but were never written down.
   * No method of the portal reads it.
   */
  remembered?: { lostRobots: Row[]; unknownRobotCodes: string[] };
  /** The build lists supportMapping and sourceCode among the connector fields (D25). */
  connectorsHaveMapping: boolean;
  /** Which wording of the task flow refusals the build speaks (D32). */
  flowBuild: 'newer' | 'older';
  /** Last ids given, by collection, so that removed ids are never given again. */
  lastIds: Record<string, number>;
}
