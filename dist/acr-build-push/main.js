require('../index.js').start('acr-build-push/main');
