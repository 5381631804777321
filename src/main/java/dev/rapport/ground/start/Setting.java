package dev.rapport.ground.start;

/**
 * What operators may set, by environment variables. A variable maps to the property; any other way of setting
 * the property counts as well, since {@link SettingsCheck} reads the property.
 */
public enum Setting {
    DATABASE_URL("RAPPORT_DATABASE_URL", "quarkus.datasource.reactive.url", "",
            "Where PostgreSQL is, without user and password, such as"
                    + " postgresql://db.example.org:5432/rapport?sslmode=verify-full&sslrootcert=/etc/rapport/ca.pem."),
    DATABASE_USER("RAPPORT_DATABASE_USER", "quarkus.datasource.username", "rapport_app",
            "The role that the application works as; the first migration creates it where it is missing."),
    DATABASE_PASSWORD("RAPPORT_DATABASE_PASSWORD", "quarkus.datasource.password", "", "That role's password."),
    DATABASE_OWNER("RAPPORT_DATABASE_OWNER", "quarkus.flyway.username", "",
            "The role that owns the tables and runs the migrations; it may create roles and extensions."),
    DATABASE_OWNER_PASSWORD("RAPPORT_DATABASE_OWNER_PASSWORD", "quarkus.flyway.password", "", "The owner's password."),
    DATABASE_CONNECTIONS("RAPPORT_DATABASE_CONNECTIONS", "quarkus.datasource.reactive.max-size", "16",
            "How many connections a replica opens at most."),
    SIGN_IN_URL("RAPPORT_SIGN_IN_URL", "quarkus.oidc.auth-server-url", "",
            "Issuer of the tokens (OpenID Connect), such as https://login.example.org/realms/rapport."),
    SIGN_IN_AUDIENCE("RAPPORT_SIGN_IN_AUDIENCE", "quarkus.oidc.token.audience", "rapport",
            "What tokens for this service carry as their audience."),
    FIRST_ADMINISTRATOR("RAPPORT_FIRST_ADMINISTRATOR", "rapport.first-administrator", "",
            "User name of the person who makes everybody else known; read only while the desk knows nobody."),
    LINKS_BASE_URL("RAPPORT_LINKS_BASE_URL", "rapport.links.base-url", "",
            "Address under which customers open the links in messages, such as https://desk.example.org/l."),
    LINKS_LONGEST("RAPPORT_LINKS_LONGEST", "rapport.links.longest", "P365D", "How long a link may be good at most."),
    MASTER_KEYS("RAPPORT_CRYPTO_MASTER_KEYS", "rapport.crypto.master-keys", "",
            "Keys that seal what is kept of customers' specific needs, each written id:base64, with commas between them; the first one seals,"
                    + " the others only open. Keep them apart from the backups: whoever has both reads it, and without them nobody does."),
    MAIL_HOST("RAPPORT_MAIL_HOST", "rapport.mail.host", "",
            "Host of the mail server (SMTP); without it the desk writes to nobody, and people tell customers."),
    MAIL_PORT("RAPPORT_MAIL_PORT", "quarkus.mailer.port", "587", "Port of the mail server."),
    MAIL_FROM("RAPPORT_MAIL_FROM", "quarkus.mailer.from", "",
            "Address that messages to customers come from and are answered to, such as desk@example.org."),
    MAIL_USER("RAPPORT_MAIL_USER", "quarkus.mailer.username", "", "Account at the mail server, where it asks for one."),
    MAIL_PASSWORD("RAPPORT_MAIL_PASSWORD", "quarkus.mailer.password", "", "That account's password."),
    MAIL_START_TLS("RAPPORT_MAIL_START_TLS", "quarkus.mailer.start-tls", "REQUIRED",
            "Whether the way to the mail server turns to TLS after a greeting: REQUIRED, OPTIONAL or DISABLED."),
    MAIL_TLS("RAPPORT_MAIL_TLS", "quarkus.mailer.tls", "false", "Whether it is TLS from the start, as on port 465."),
    PHONE_REGION("RAPPORT_CUSTOMERS_PHONE_REGION", "rapport.customers.phone-region", "",
            "Country whose telephone numbers may be written without their country, such as AU."),
    CORS_ORIGINS("RAPPORT_CORS_ORIGINS", "quarkus.http.cors.origins", "",
            "Origins of the browser applications that may call the API, with commas between them; none by default."),
    RATE_LIMIT_REQUESTS("RAPPORT_RATE_LIMIT_REQUESTS", "rapport.rate-limit.requests", "1200",
            "Requests that a caller may send in a window, and refusals of sign-in that an address may have in it."),
    RATE_LIMIT_WINDOW("RAPPORT_RATE_LIMIT_WINDOW", "rapport.rate-limit.window", "PT1M", "Length of the window."),
    IMPORTS_LARGEST_FILE("RAPPORT_IMPORTS_LARGEST_FILE", "quarkus.http.limits.max-body-size", "1G",
            "How large the file of an import may be; any other request has at most 11 MB."),
    HOST("QUARKUS_HTTP_HOST", "quarkus.http.host", "127.0.0.1",
            "Address on which the API listens; 0.0.0.0 for all, as the container image says."),
    PORT("QUARKUS_HTTP_PORT", "quarkus.http.port", "8080", "Port of the API."),
    MANAGEMENT_HOST("QUARKUS_MANAGEMENT_HOST", "quarkus.management.host", "127.0.0.1",
            "Address on which health and metrics listen; not to be reached from outside."),
    MANAGEMENT_PORT("QUARKUS_MANAGEMENT_PORT", "quarkus.management.port", "9000", "Port of health and metrics."),
    PROXY("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "quarkus.http.proxy.proxy-address-forwarding", "false",
            "Whether the address of a caller is what the proxy in front says."),
    TRUSTED_PROXIES("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "quarkus.http.proxy.trusted-proxies", "",
            "Addresses of the proxies whose word counts."),
    TRUST_ALL("QUARKUS_TLS_TRUST_ALL", "quarkus.tls.trust-all", "false", "Whether any certificate of others is good; only for tests."),
    PROFILE("QUARKUS_PROFILE", "quarkus.profile", "prod", "Which of the built-in settings apply; leave it alone.");

    private final String variable;
    private final String property;
    private final String preset;
    private final String meaning;

    Setting(String variable, String property, String preset, String meaning) {
        this.variable = variable;
        this.property = property;
        this.preset = preset;
        this.meaning = meaning;
    }

    /** The environment variable. */
    public String variable() {
        return variable;
    }

    /** The property that it sets. */
    public String property() {
        return property;
    }

    /** The value where nobody sets it; empty where there is none. */
    public String preset() {
        return preset;
    }

    /** What it says, in one sentence. */
    public String meaning() {
        return meaning;
    }
}
