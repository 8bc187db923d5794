export { Nonconformities } from './Nonconformities';
export { Nonconformity } from './Nonconformity';
