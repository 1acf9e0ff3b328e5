import { install } from '../bench/support/install.ts';

/** Installs the hosts that come from npm, once. */
export default () => install('tests/hosts/tools');
