import { listingOf } from '../bizproc/family-listing';

export const listing = listingOf('activity');
