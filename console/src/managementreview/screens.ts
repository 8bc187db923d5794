export { ManagementReview } from './ManagementReview';
export { ManagementReviews } from './ManagementReviews';
