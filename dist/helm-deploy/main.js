require('../index.js').start('helm-deploy/main');
