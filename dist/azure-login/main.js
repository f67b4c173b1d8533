require('../index.js').start('azure-login/main');
