package panne.alert;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import panne.domain.PanneException;

/** Trust in the certificates of a file, for mail servers whose certificate no public authority signed. */
final class Certificates {
    private Certificates() {}

    static SSLSocketFactory trusting(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("trusted-" + count++, certificate);
            }
            if (count == 0) {
                throw new PanneException("No certificate stands in " + file + ": give a PEM file");
            }
            return context(store).getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new PanneException(
                    "Cannot read certificates from " + file + " (" + e.getMessage()
                            + "): give a PEM file that can be read",
                    e);
        }
    }

    private static SSLContext context(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
