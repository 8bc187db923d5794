export { Steps } from './CalculationSteps';
