require('../index.js').start('docker-credential/main');
