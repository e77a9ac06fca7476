package org.daohu.javalin.access;

import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * 账号 – someone who may sign in. Immutable and thread-safe; holds no secret.
 *
 * @param id the account's name, unique
 * @param name who it is, as shown to colleagues
 * @param unit the office
 * @param posts the posts held
 * @param scope the divisions seen
 * @param secretMark a text that is another one once the password is another one, and that tells nothing of it; a token holds only
 *     while it is the same. "" where passwords are not kept here
 */
public record Account(String id, String name, String unit, ImmutableSet<Post> posts, Scope scope, String secretMark) {

    public Account {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(posts, "posts");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(secretMark, "secretMark");
    }

    /** An account whose password is not kept here. */
    public Account(String id, String name, String unit, ImmutableSet<Post> posts, Scope scope) {
        this(id, name, unit, posts, scope, "");
    }

    /** Whether one of the posts allows {@code permission}. */
    public boolean may(Permission permission) {
        return posts.stream().anyMatch(post -> post.permissions().contains(permission));
    }

    /** What the posts together allow. */
    public Set<Permission> permissions() {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        posts.forEach(post -> permissions.addAll(post.permissions()));
        return permissions;
    }

    /** The commands that the posts together may submit. */
    public Set<String> acts() {
        Set<String> acts = new TreeSet<>();
        posts.forEach(post -> acts.addAll(post.acts()));
        return acts;
    }
}
