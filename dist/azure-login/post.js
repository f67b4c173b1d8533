require('../index.js').start('azure-login/post');
