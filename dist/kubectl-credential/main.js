require('../index.js').start('kubectl-credential/main');
