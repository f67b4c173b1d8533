require('../index.js').start('helm-deploy/post');
